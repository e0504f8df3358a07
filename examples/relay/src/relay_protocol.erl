%% The text protocol between a NATS client and its server, as pure functions.
-module(relay_protocol).
-export([connect/0, subscribe/2, publish/2, ping/0, pong/0, parse/1]).
-export_type([event/0]).

-type event() :: {message, Subject :: binary(), Payload :: binary()} | info | ping | pong | ok | {error, binary()}.

-define(LARGEST, 1048576).

connect() -> <<"CONNECT {\"verbose\":false,\"pedantic\":false,\"name\":\"relay\"}\r\n">>.

subscribe(Subject, Id) -> iolist_to_binary(["SUB ", Subject, " ", integer_to_binary(Id), "\r\n"]).

publish(Subject, Payload) ->
    iolist_to_binary(["PUB ", Subject, " ", integer_to_binary(byte_size(Payload)), "\r\n", Payload, "\r\n"]).

ping() -> <<"PING\r\n">>.

pong() -> <<"PONG\r\n">>.

%% Every whole event at the beginning of what was received, and the rest that is not whole yet.
-spec parse(binary()) -> {[event()], Rest :: binary()} | {broken, binary()}.
parse(Bytes) -> parse(Bytes, []).

parse(Bytes, Events) ->
    case next(Bytes) of
        more -> {lists:reverse(Events), Bytes};
        {broken, _} = Broken -> Broken;
        {Event, Rest} -> parse(Rest, [Event | Events])
    end.

next(Bytes) ->
    case binary:split(Bytes, <<"\r\n">>) of
        [Line, Rest] -> event(binary:split(Line, <<" ">>), Rest);
        [_] when byte_size(Bytes) > ?LARGEST -> {broken, <<"a line without an end">>};
        [_] -> more
    end.

event([<<"MSG">>, Fields], Rest) -> message(binary:split(Fields, <<" ">>, [global]), Rest);
event([<<"INFO">> | _], Rest) -> {info, Rest};
event([<<"PING">>], Rest) -> {ping, Rest};
event([<<"PONG">>], Rest) -> {pong, Rest};
event([<<"+OK">>], Rest) -> {ok, Rest};
event([<<"-ERR">>, Why], Rest) -> {{error, Why}, Rest};
event([Other | _], _) -> {broken, Other}.

message(Fields, Rest) ->
    case {Fields, size_of(lists:last(Fields))} of
        {[Subject, _Id | _], Size} when is_integer(Size), Size =< ?LARGEST -> payload(Subject, Size, Rest);
        _ -> {broken, <<"MSG">>}
    end.

payload(Subject, Size, Rest) ->
    case Rest of
        <<Payload:Size/binary, "\r\n", After/binary>> -> {{message, Subject, Payload}, After};
        _ when byte_size(Rest) < Size + 2 -> more;
        _ -> {broken, <<"MSG">>}
    end.

size_of(Text) ->
    try binary_to_integer(Text) of
        Size when Size >= 0 -> Size;
        _ -> none
    catch
        error:badarg -> none
    end.
