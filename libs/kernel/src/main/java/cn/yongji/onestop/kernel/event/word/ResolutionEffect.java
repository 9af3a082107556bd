package cn.yongji.onestop.kernel.event.word;

/** 议定事项的效力: what a resolution brings about beyond its words. */
public enum ResolutionEffect {
    /** It only records. */
    NONE,
    /** The named review goes on. */
    RELEASE_REVIEW,
    /** 延期: the named review gets more days, once, with the consent of its head. */
    EXTEND_REVIEW,
    /** 改派牵头部门: another department leads from now on. */
    REASSIGN
}
