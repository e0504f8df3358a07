-module(relay_sup).
-behaviour(supervisor).
-export([start_link/0, init/1]).

start_link() -> supervisor:start_link({local, ?MODULE}, ?MODULE, []).

init([]) ->
    Options = maps:from_list([{Key, element(2, {ok, _} = application:get_env(relay, Key))}
                              || Key <- [host, port, from, to]]),
    Link = #{id => relay_link, start => {relay_link, start_link, [Options]}},
    {ok, {#{strategy => one_for_one, intensity => 10, period => 10}, [Link]}}.
