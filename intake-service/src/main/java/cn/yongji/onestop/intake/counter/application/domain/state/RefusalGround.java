package cn.yongji.onestop.intake.counter.application.domain.state;

/**
 * 不予受理的理由. A closed list (行政许可法 art. 32): what is missing or wrong in the papers is no ground, that is corrected.
 */
public enum RefusalGround {
    /** 依法不需要取得行政许可: 不受理 (4). */
    NO_LICENCE_NEEDED(4, "申请事项依法不需要取得行政许可"),
    /** 不属于本机关职权范围: 不予受理 (5). */
    OUTSIDE_COMPETENCE(5, "申请事项依法不属于本行政机关职权范围"),
    /** 不属于本地区管辖: 不予受理 (5). */
    OUTSIDE_REGION(5, "项目不在本行政区域内");

    private final int status;
    private final String words;

    RefusalGround(int status, String words) {
        this.status = status;
        this.words = words;
    }

    /** 办理状态 of the national exchange. */
    public int status() {
        return status;
    }

    public String words() {
        return words;
    }
}
