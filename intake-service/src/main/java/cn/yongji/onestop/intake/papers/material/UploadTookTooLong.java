package cn.yongji.onestop.intake.papers.material;

/** An upload that took so long that it was given up: what was kept of it may be gone. */
public final class UploadTookTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UploadTookTooLong(String contentId) {
        super("given up: " + contentId);
    }
}
