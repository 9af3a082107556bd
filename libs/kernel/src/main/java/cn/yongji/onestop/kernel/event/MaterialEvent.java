package cn.yongji.onestop.kernel.event;

/** 材料: a document came in, may not be used, or may be used again. */
public sealed interface MaterialEvent extends IntakeEvent
        permits MaterialStoredV1, MaterialFlaggedV1, MaterialFlagLiftedV1 {
    String materialId();
}
