package cn.yongji.onestop.ledger.entry.domain;

import java.time.LocalDate;

/** Someone who asks to see a ledger, in one of the capacities that may. */
public sealed interface Viewer {
    /** Whether the ledger of every project is open to it, whatever that says of its readers. */
    default boolean seesEveryProject() {
        return switch (this) {
            case Overseer _, Counter _ -> true;
            case Unit _, Agent _, Department _ -> false;
        };
    }

    /** Leader, auditor or admin: every ledger, and that of the city. */
    record Overseer() implements Viewer {}

    /** Window or coordinator: the ledger of every project. */
    record Counter() implements Viewer {}

    /** 项目单位: the ledgers of its own projects. */
    record Unit(String org) implements Viewer {}

    /**
     * 代办员: the ledgers of the projects entrusted to this person, and of those of whoever he stands in for 顶岗.
     *
     * @param on the day on which he looks; a cover has a first and a last one
     */
    record Agent(String subject, LocalDate on) implements Viewer {}

    /** A department: the ledgers of the projects in which it reviews. */
    record Department(String code) implements Viewer {}
}
