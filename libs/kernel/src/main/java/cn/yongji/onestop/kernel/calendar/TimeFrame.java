package cn.yongji.onestop.kernel.calendar;

/**
 * 法定期限: the working days the law allows a decision, and by how many the head may extend them once (行政许可法 art. 42).
 * A promise is usually shorter; even extended it stays within both together.
 */
public record TimeFrame(int workingDays, int extension) {
    /** One authority: 20 days and 10 more. */
    public static final TimeFrame SINGLE = new TimeFrame(20, 10);

    /** 统一办理、联合办理、集中办理: 45 days and 15 more. */
    public static final TimeFrame JOINT = new TimeFrame(45, 15);

    public TimeFrame {
        if (workingDays < 0 || extension < 0) {
            throw new IllegalArgumentException("a frame is not negative, was " + workingDays + "+" + extension);
        }
    }

    /** By how many days a promise may be extended. */
    public int extensionOf(int promised) {
        return Math.max(0, Math.min(extension, workingDays + extension - promised));
    }
}
