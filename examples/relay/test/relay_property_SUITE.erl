%% Properties with generators in plain Erlang, from a fixed seed, so that every run tries the same cases.
-module(relay_property_SUITE).
-export([all/0]).
-export([what_is_published_is_read_back/1, any_cut_gives_the_same/1, garbage_never_crashes/1]).

-define(RUNS, 500).

all() -> [what_is_published_is_read_back, any_cut_gives_the_same, garbage_never_crashes].

what_is_published_is_read_back(_) ->
    for_all(fun() -> {subject(), payload(64)} end, fun({Subject, Payload}) ->
        {[{message, Subject, Payload}], <<>>} = relay_protocol:parse(delivered(Subject, Payload))
    end).

any_cut_gives_the_same(_) ->
    for_all(fun() -> stream(rand:uniform(6)) end, fun(Bytes) ->
        {Whole, <<>>} = relay_protocol:parse(Bytes),
        Cut = rand:uniform(byte_size(Bytes) + 1) - 1,
        <<First:Cut/binary, Second/binary>> = Bytes,
        {Before, Rest} = relay_protocol:parse(First),
        {After, <<>>} = relay_protocol:parse(<<Rest/binary, Second/binary>>),
        Whole = Before ++ After
    end).

garbage_never_crashes(_) ->
    for_all(fun() -> payload(200) end, fun(Bytes) ->
        case relay_protocol:parse(Bytes) of
            {broken, _} -> ok;
            {Events, Rest} when is_list(Events), is_binary(Rest) -> ok
        end
    end).

for_all(Generate, Holds) ->
    rand:seed(exsss, {26, 3, 2025}),
    lists:foreach(fun(_) -> Holds(Generate()) end, lists:seq(1, ?RUNS)).

stream(Length) -> iolist_to_binary([delivered(subject(), payload(40)) || _ <- lists:seq(1, Length)]).

delivered(Subject, Payload) ->
    iolist_to_binary(["MSG ", Subject, " 1 ", integer_to_binary(byte_size(Payload)), "\r\n", Payload, "\r\n"]).

subject() -> list_to_binary(lists:join($., [word() || _ <- lists:seq(1, rand:uniform(4))])).

word() -> [$a + rand:uniform(26) - 1 || _ <- lists:seq(1, rand:uniform(8))].

payload(Most) -> rand:bytes(rand:uniform(Most + 1) - 1).
