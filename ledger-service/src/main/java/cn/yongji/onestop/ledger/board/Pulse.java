package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.ledger.board.domain.Freshness;
import java.time.Instant;
import java.util.Optional;

/** 脉搏: what a board says every second although nothing changes. */
public record Pulse(Instant serverTime, Freshness freshness, Optional<TreeHead> tree) {
    public boolean live() {
        return freshness.isLive(serverTime);
    }
}
