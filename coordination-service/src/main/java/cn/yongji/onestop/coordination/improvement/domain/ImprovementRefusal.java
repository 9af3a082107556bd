package cn.yongji.onestop.coordination.improvement.domain;

/** Why a command on an improvement is not carried out. */
public sealed interface ImprovementRefusal {
    /** It is decided, and stays so. */
    record AlreadyDecided(Improvement.Verdict verdict) implements ImprovementRefusal {}
}
