package cn.yongji.onestop.local.stack.sample;

/** The accounts of the people in the case. */
final class Cast {

    static final String ENTERPRISE = "enterprise1";
    static final String AGENT = "agent1";
    static final String WINDOW = "window1";
    static final String COORDINATOR = "coordinator1";
    static final String LEADER = "leader1";

    private Cast() {}

    static String reviewer(String department) {
        return "review-" + department;
    }
}
