var stats = {
    type: "GROUP",
name: "orders",
path: "",
pathFormatted: "group",
stats: {
    "name": "All Requests",
    "numberOfRequests": {
        "total": "64",
        "ok": "38",
        "ko": "26"
    },
    "minResponseTime": {
        "total": "12",
        "ok": "12",
        "ko": "12"
    },
    "maxResponseTime": {
        "total": "900",
        "ok": "900",
        "ko": "900"
    },
    "meanResponseTime": {
        "total": "90",
        "ok": "90",
        "ko": "90"
    },
    "standardDeviation": {
        "total": "5",
        "ok": "5",
        "ko": "5"
    },
    "percentiles1": {
        "total": "80",
        "ok": "80",
        "ko": "80"
    },
    "percentiles2": {
        "total": "120",
        "ok": "120",
        "ko": "120"
    },
    "percentiles3": {
        "total": "300",
        "ok": "300",
        "ko": "300"
    },
    "percentiles4": {
        "total": "700",
        "ok": "700",
        "ko": "700"
    },
    "group1": {
        "name": "t < 800 ms",
        "count": 38,
        "percentage": 90
    },
    "meanNumberOfRequestsPerSecond": {
        "total": "9.5",
        "ok": "9",
        "ko": "0.5"
    }
},
contents: {
"req_a": {
        type: "REQUEST",
        name: "GET",
stats: {
    "name": "All Requests",
    "numberOfRequests": {
        "total": "64",
        "ok": "38",
        "ko": "26"
    },
    "minResponseTime": {
        "total": "12",
        "ok": "12",
        "ko": "12"
    },
    "maxResponseTime": {
        "total": "900",
        "ok": "900",
        "ko": "900"
    },
    "meanResponseTime": {
        "total": "90",
        "ok": "90",
        "ko": "90"
    },
    "standardDeviation": {
        "total": "5",
        "ok": "5",
        "ko": "5"
    },
    "percentiles1": {
        "total": "80",
        "ok": "80",
        "ko": "80"
    },
    "percentiles2": {
        "total": "120",
        "ok": "120",
        "ko": "120"
    },
    "percentiles3": {
        "total": "300",
        "ok": "300",
        "ko": "300"
    },
    "percentiles4": {
        "total": "700",
        "ok": "700",
        "ko": "700"
    },
    "group1": {
        "name": "t < 800 ms",
        "count": 38,
        "percentage": 90
    },
    "meanNumberOfRequestsPerSecond": {
        "total": "9.5",
        "ok": "9",
        "ko": "0.5"
    }
}
    }
}

}

function fillStats(stat){
    $("#numberOfRequests").append(stat.numberOfRequests.total);
}
