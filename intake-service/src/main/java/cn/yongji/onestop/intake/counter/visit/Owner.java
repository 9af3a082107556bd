package cn.yongji.onestop.intake.counter.visit;

import cn.yongji.onestop.kernel.id.DepartmentCode;

/** 责任人 of a foreseen problem (S2). */
public sealed interface Owner {
    String DEPARTMENT = "department:";
    String TASK_FORCE = "task-force";

    /** How the others are told of him. */
    String wire();

    /** 代办员. */
    record Agent(String subject) implements Owner {
        @Override
        public String wire() {
            return subject;
        }
    }

    /** 部门. */
    record Department(DepartmentCode code) implements Owner {
        @Override
        public String wire() {
            return DEPARTMENT + code.value();
        }
    }

    /** 专班. */
    record TaskForce() implements Owner {
        @Override
        public String wire() {
            return TASK_FORCE;
        }
    }

    /** Reads what {@link #wire} wrote. */
    static Owner of(String wire) {
        if (wire.equals(TASK_FORCE)) return new TaskForce();
        if (!wire.startsWith(DEPARTMENT)) return new Agent(wire);
        return new Department(DepartmentCode.of(wire.substring(DEPARTMENT.length())));
    }
}
