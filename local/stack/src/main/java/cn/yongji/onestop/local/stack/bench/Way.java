package cn.yongji.onestop.local.stack.bench;

import cn.yongji.onestop.local.stack.Ports;

/** Where a client calls the services: each at its own port, or all at the gateway. */
record Way(String intake, String approval, String ledger) {
    static Way direct(Ports ports) {
        return new Way(Ports.url(ports.intake()), Ports.url(ports.approval()), Ports.url(ports.ledger()));
    }

    static Way throughGateway(Ports ports) {
        return new Way(ports.gatewayUrl(), ports.gatewayUrl(), ports.gatewayUrl());
    }
}
