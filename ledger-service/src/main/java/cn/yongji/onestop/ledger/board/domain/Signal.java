package cn.yongji.onestop.ledger.board.domain;

import cn.yongji.onestop.ledger.page.domain.NodeState;
import cn.yongji.onestop.ledger.page.domain.ShownLight;

/** A light with its shape and its word, since a colour alone means something else on every board; the worst first. */
public enum Signal {
    OVERDUE("■", "超期", "overdue"),
    DUE_SOON("▲", "临期", "due soon"),
    STOPPED("‖", "停止计时", "stopped"),
    PROVISIONAL("◇", "暂定", "provisional"),
    NORMAL("●", "正常", "in time"),
    NONE("○", "未计时", "not running");

    private final String shape;
    private final String zh;
    private final String en;

    Signal(String shape, String zh, String en) {
        this.shape = shape;
        this.zh = zh;
        this.en = en;
    }

    public String shape() {
        return shape;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** What the light of a matter says; one that counts over an unknown schedule is only provisional. */
    static Signal of(NodeState state, ShownLight light) {
        if (state == NodeState.SUPPLEMENTING || state == NodeState.SPECIAL_PROCEDURE) return STOPPED;
        return switch (light.colour()) {
            case RED -> OVERDUE;
            case YELLOW -> light.provisional() ? PROVISIONAL : DUE_SOON;
            case GREEN -> light.provisional() ? PROVISIONAL : NORMAL;
            case NONE -> NONE;
        };
    }
}
