%% How long to wait before the next attempt to connect, in milliseconds.
-module(relay_backoff).
-export([delay/1]).

-define(FIRST, 50).
-define(LONGEST, 5000).

-spec delay(Attempt :: pos_integer()) -> pos_integer().
delay(Attempt) when Attempt > 0 -> min(?LONGEST, ?FIRST bsl min(Attempt - 1, 10)).
