package cn.yongji.onestop.kernel.event.word;

/** 未能列入草案的原因: why an accepted improvement did not become a draft of the catalogue. */
public enum DraftObstacle {
    /** The catalogue has no such matter, slot or rule. */
    NO_SUCH_ENTRY,
    /** It is so already. */
    ALREADY_SO,
    /** What is proposed cannot be done to the entry. */
    NOT_APPLICABLE,
    /** Another draft that is being drawn up changes the same entry. */
    DRAFT_IN_THE_WAY
}
