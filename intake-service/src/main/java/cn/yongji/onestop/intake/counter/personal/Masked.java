package cn.yongji.onestop.intake.counter.personal;

/** A text as those read it who need not know it. Enough is left to tell two of them apart in a conversation. */
public final class Masked {
    private static final int SHOWN_BEFORE = 3;
    private static final int SHOWN_AFTER = 4;

    private Masked() {}

    /** Of a telephone number the first three and the last four digits; of a short one none. */
    public static String phone(String phone) {
        if (phone.length() <= SHOWN_BEFORE + SHOWN_AFTER) return "*".repeat(phone.length());
        var hidden = phone.length() - SHOWN_BEFORE - SHOWN_AFTER;
        return phone.substring(0, SHOWN_BEFORE) + "*".repeat(hidden) + phone.substring(phone.length() - SHOWN_AFTER);
    }

    /** Of a name its first character, whatever its length. */
    public static String name(String name) {
        return name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
