package cn.yongji.onestop.kernel.calendar;

/** Why a day is a working day or not. */
public enum DayKind {
    /** 工作日: Monday to Friday. */
    WEEKDAY(true, "工作日", "weekday"),
    /** 调休上班: a weekend day that is worked for a holiday. */
    MAKE_UP_DAY(true, "调休上班", "make-up working day"),
    /** 本地上班: worked by local decision. */
    LOCAL_WORKING_DAY(true, "本地上班", "local working day"),
    /** 周末. */
    WEEKEND(false, "周末", "weekend"),
    /** 节假日. */
    HOLIDAY(false, "节假日", "holiday"),
    /** 本地休息: rest by local decision. */
    LOCAL_REST_DAY(false, "本地休息", "local rest day");

    private final boolean working;
    private final String zh;
    private final String en;

    DayKind(boolean working, String zh, String en) {
        this.working = working;
        this.zh = zh;
        this.en = en;
    }

    public boolean working() {
        return working;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
