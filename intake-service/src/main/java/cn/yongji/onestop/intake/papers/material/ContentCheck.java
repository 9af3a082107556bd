package cn.yongji.onestop.intake.papers.material;

/** Looks at content. */
interface ContentCheck {
    /** The media type that the first bytes of a content show, whatever its name is. */
    String typeOf(byte[] beginning);
}
