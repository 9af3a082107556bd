package cn.yongji.onestop.kernel.event.word;

/** 改进建议的种类: what an improvement would change. */
public enum ImprovementKind {
    /** 事项目录: matters, slots or rules; it becomes a draft of the catalogue. */
    CATALOGUE,
    /** 办理流程: how departments work. */
    PROCESS,
    /** 培训: what people know. */
    TRAINING
}
