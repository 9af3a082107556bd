package cn.yongji.onestop.ledger.page.domain;

import cn.yongji.onestop.ledger.page.domain.ShownLight.Today;

/** A node that is not lit yet, with what its light rests on and when what happened. */
public record TimedNode(Node node, LightBasis light, NodeTimes times) {
    Node on(Today today) {
        return node.lit(light.on(today));
    }

    TimedNode with(Node now, LightBasis basis) {
        return new TimedNode(now, basis, times);
    }
}
