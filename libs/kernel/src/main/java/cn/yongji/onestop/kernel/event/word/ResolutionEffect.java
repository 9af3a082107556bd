package cn.yongji.onestop.kernel.event.word;

/** 议定事项的效力: what a resolution brings about beyond its words. */
public enum ResolutionEffect {
    /** It only records. */
    NONE,
    /** The named review goes on. */
    RELEASE_REVIEW
}
