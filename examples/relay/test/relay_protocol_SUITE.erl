-module(relay_protocol_SUITE).
-export([all/0]).
-export([whole_message/1, message_in_two_parts/1, several_at_once/1, size_that_lies/1, no_size/1, unknown_verb/1,
         endless_line/1, server_error/1, delays_grow_to_a_bound/1]).

all() ->
    [whole_message, message_in_two_parts, several_at_once, size_that_lies, no_size, unknown_verb, endless_line,
     server_error, delays_grow_to_a_bound].

whole_message(_) ->
    {[{message, <<"a.b">>, <<"hello">>}], <<>>} = relay_protocol:parse(<<"MSG a.b 1 5\r\nhello\r\n">>).

message_in_two_parts(_) ->
    {[], Rest} = relay_protocol:parse(<<"MSG a 1 5\r\nhel">>),
    {[{message, <<"a">>, <<"hello">>}], <<>>} = relay_protocol:parse(<<Rest/binary, "lo\r\n">>).

several_at_once(_) ->
    {[info, ping, {message, <<"a">>, <<>>}], <<"PO">>} =
        relay_protocol:parse(<<"INFO {}\r\nPING\r\nMSG a 1 0\r\n\r\nPO">>).

size_that_lies(_) -> {broken, <<"MSG">>} = relay_protocol:parse(<<"MSG a 1 2\r\nhello\r\n">>).

no_size(_) -> {broken, <<"MSG">>} = relay_protocol:parse(<<"MSG a 1 x\r\n">>).

unknown_verb(_) -> {broken, <<"HELLO">>} = relay_protocol:parse(<<"HELLO\r\n">>).

endless_line(_) -> {broken, _} = relay_protocol:parse(binary:copy(<<"x">>, 2097152)).

server_error(_) ->
    {[{error, <<"'Unknown'">>}], <<>>} = relay_protocol:parse(<<"-ERR 'Unknown'\r\n">>).

delays_grow_to_a_bound(_) ->
    [50, 100, 200, 400] = [relay_backoff:delay(N) || N <- lists:seq(1, 4)],
    5000 = relay_backoff:delay(60).
