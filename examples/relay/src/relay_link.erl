%% Holds the connection: subscribes, carries what arrives, and connects again after the server went away.
-module(relay_link).
-behaviour(gen_server).
-export([start_link/1, init/1, handle_continue/2, handle_call/3, handle_cast/2, handle_info/2]).

start_link(Options) -> gen_server:start_link(?MODULE, Options, []).

init(Options) -> {ok, #{options => Options, attempt => 1, rest => <<>>}, {continue, connect}}.

handle_continue(connect, State) -> {noreply, connect(State)}.

handle_call(_Request, _From, State) -> {reply, {error, unknown}, State}.

handle_cast(_Request, State) -> {noreply, State}.

handle_info(connect, State) -> {noreply, connect(State)};
handle_info({tcp, Socket, Bytes}, #{socket := Socket, rest := Rest} = State) ->
    case relay_protocol:parse(<<Rest/binary, Bytes/binary>>) of
        {broken, _} -> {noreply, again(State)};
        {Events, Left} ->
            lists:foreach(fun(Event) -> act(Event, State) end, Events),
            inet:setopts(Socket, [{active, once}]),
            {noreply, State#{rest := Left}}
    end;
handle_info({tcp_closed, _}, State) -> {noreply, again(State)};
handle_info({tcp_error, _, _}, State) -> {noreply, again(State)};
handle_info(_Other, State) -> {noreply, State}.

connect(#{options := #{host := Host, port := Port, from := From}} = State) ->
    case gen_tcp:connect(Host, Port, [binary, {active, once}, {nodelay, true}], 2000) of
        {ok, Socket} ->
            ok = gen_tcp:send(Socket, [relay_protocol:connect(), relay_protocol:subscribe(From, 1)]),
            State#{socket => Socket, attempt := 1, rest := <<>>};
        {error, _} -> again(State)
    end.

again(#{attempt := Attempt} = State) ->
    case State of
        #{socket := Socket} -> gen_tcp:close(Socket);
        _ -> ok
    end,
    erlang:send_after(relay_backoff:delay(Attempt), self(), connect),
    (maps:remove(socket, State))#{attempt := Attempt + 1, rest := <<>>}.

act({message, _Subject, Payload}, #{socket := Socket, options := #{to := To}}) ->
    gen_tcp:send(Socket, relay_protocol:publish(To, Payload));
act(ping, #{socket := Socket}) -> gen_tcp:send(Socket, relay_protocol:pong());
act(_Event, _State) -> ok.
