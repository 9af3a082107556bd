package cn.yongji.onestop.ledger.board.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** 审批阶段, as the board shows them side by side. */
public enum BoardStage {
    /** 立项用地规划许可. */
    INITIATION("立项用地规划许可"),
    /** 工程建设许可. */
    CONSTRUCTION_PLANNING("工程建设许可"),
    /** 施工许可. */
    CONSTRUCTION_PERMIT("施工许可"),
    /** 竣工验收. */
    COMPLETION("竣工验收"),
    /** 并行推进: of no stage of its own. */
    PARALLEL("并行推进"),
    /** 阶段未载明: neither plan nor case said. */
    UNKNOWN("阶段未载明");

    private final String title;

    BoardStage(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    static BoardStage named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
