package cn.yongji.onestop.ledger.board;

import cn.yongji.onestop.ledger.board.domain.Freshness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** 脉搏: what a board says every second although nothing changes. */
public record Pulse(Instant serverTime, Freshness freshness, Optional<TreeHead> tree, Optional<LastNight> night) {
    /** What the last night has shown: whether services and ledger agreed 对账, and whether chains and log were whole 核验. */
    public record LastNight(LocalDate day, boolean equal, boolean whole) {}

    public boolean live() {
        return freshness.isLive(serverTime);
    }
}
