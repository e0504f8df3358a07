/** A small repository in one language, as somebody who never heard of Holdpoint would have it. */
export interface Repository {
  language: string;
  /** Programs that its tests are run with; it is skipped where one is not here. */
  needs: readonly string[];
  /** Paths with `/`, and their texts. */
  files: Readonly<Record<string, string>>;
  /** Packages of its own, besides Holdpoint. */
  packages: readonly string[];
  /** What its page has to say: counts, and names of its own tests. */
  says: readonly string[];
}

const python: Repository = {
  language: 'Python',
  needs: ['python3', 'pytest-3'],
  files: {
    'pyproject.toml': '[project]\nname = "parcel"\nversion = "0.3.0"\n',
    'parcel.py': 'def price(grams):\n    return 4 if grams <= 1000 else 7\n',
    'tests/test_price.py': `import pytest
from parcel import price

@pytest.mark.parametrize("grams", [1, 999, 1000])
def test_first_step(grams):
    assert price(grams) == 4

def test_second_step():
    assert price(1001) == 7

@pytest.mark.skip(reason="no scales here")
def test_scales():
    assert False
`,
  },
  packages: [],
  says: ['Tests (Python)', '4 cases passed, 1 skipped', 'tests/test_price.py'],
};

const go: Repository = {
  language: 'Go',
  needs: ['go'],
  files: {
    'go.mod': 'module example.org/shop/ledger\n\ngo 1.19\n',
    'sum/sum.go': 'package sum\n\nfunc Sum(a, b int) int { return a + b }\n',
    'sum/sum_test.go': `package sum

import "testing"

func TestSum(t *testing.T) {
	if Sum(1, 2) != 3 {
		t.Fatal("wrong")
	}
}

func TestTable(t *testing.T) {
	for _, name := range []string{"zero", "one"} {
		t.Run(name, func(t *testing.T) {})
	}
}

func TestRounding(t *testing.T) { t.Skip("later") }
`,
  },
  packages: [],
  says: ['Tests (Go)', '4 cases passed, 1 skipped', 'PASS: TestTable/zero'],
};

const erlang: Repository = {
  language: 'Erlang',
  needs: ['rebar3', 'ct_run'],
  files: {
    'rebar.config': '{erl_opts, [debug_info]}.\n',
    'src/depth.app.src':
      '{application, depth, [{description, "depth"}, {vsn, "0.1.0"}, {applications, [kernel, stdlib]}]}.\n',
    'src/depth.erl': `-module(depth).
-export([level/1]).

level(N) when N < 10 -> low;
level(_) -> high.
`,
    'test/depth_SUITE.erl': `-module(depth_SUITE).
-export([all/0, low/1, high/1, later/1]).

all() -> [low, high, later].

low(_) -> low = depth:level(3).
high(_) -> high = depth:level(30).
later(_) -> {skip, "later"}.
`,
  },
  packages: [],
  says: ['Tests (Erlang)', '2 cases passed, 1 skipped', 'depth_SUITE'],
};

const javascript: Repository = {
  language: 'JavaScript',
  needs: ['node'],
  files: {
    'package.json':
      '{ "name": "cart", "private": true, "type": "module", "scripts": { "test": "vitest run" } }\n',
    'cart.js': 'export const total = (lines) => lines.reduce((sum, { price }) => sum + price, 0);\n',
    'test/cart.test.js': `import { expect, it } from 'vitest';
import { total } from '../cart.js';

it('an empty cart costs nothing', () => expect(total([])).toBe(0));
it('lines add up', () => expect(total([{ price: 2 }, { price: 3 }])).toBe(5));
it.skip('a voucher is taken off', () => {});
`,
  },
  packages: ['vitest'],
  says: ['Tests (JavaScript)', '2 cases passed, 1 skipped', 'test/cart.test.js'],
};

/** The repositories in which the package has to show their own tests. */
export const REPOSITORIES: readonly Repository[] = [python, go, erlang, javascript];
