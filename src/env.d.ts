/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The record whose narrative is being rendered: what `<Matrix/>` and its like show. */
    record?: import('./views/record.ts').RecordView;
  }
}
