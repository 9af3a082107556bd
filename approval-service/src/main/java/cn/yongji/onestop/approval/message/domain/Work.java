package cn.yongji.onestop.approval.message.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.Instant;
import java.util.Optional;

/** 任务: a review as something that a department's system was given to do, and what the department said to that. */
public record Work(MatterCode matter, DepartmentCode department, State state) {
    /** What was said last. The clock of the review runs in each of these states: routing is our problem, not the unit's. */
    public sealed interface State {
        /** 已签收. The department's system has it, under a number of its own. */
        record Acknowledged(Optional<String> externalNumber, Instant at, String by) implements State {}

        /** 已退回: the department says that it was routed wrongly. */
        record Rejected(Reason reason, String note, Instant at, String by) implements State {}

        /** The window or the coordinator has answered: it stays, or it is dealt with in another way. */
        record Settled(Rejected rejection, boolean stays, String note, Instant at, String by) implements State {}
    }

    /** Why a department gives work back. */
    public enum Reason {
        /** 非本部门职责. */
        NOT_OUR_DUTY,
        /** 应由上级部门办理. */
        OTHER_LEVEL,
        /** 事项有误: the matter does not fit the project. */
        WRONG_MATTER,
        /** 重复. */
        DUPLICATE,
        /** 材料无法读取: our copy of it cannot be used. */
        UNREADABLE
    }

    Work now(State next) {
        return new Work(matter, department, next);
    }
}
