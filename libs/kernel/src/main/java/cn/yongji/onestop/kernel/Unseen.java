package cn.yongji.onestop.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 看不见的字符: what a reader cannot see and what turns the direction of a line. Two names that look the same would be two,
 * and a name would read otherwise than it is. In a text they are refused and named; in a code they carry nothing and are
 * left out ({@link Typed}). The one place that knows them.
 */
public final class Unseen {
    private static final String NOT_ALLOWED = "character-not-allowed";

    private static final int FIRST_IDEOGRAPH = 0x4E00;
    private static final int LAST_IDEOGRAPH = 0x9FFF;

    /** Characters that {@link Character} takes for letters or signs, though nothing of them is seen. */
    private static final Set<Integer> FILLERS = Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    /** Signs of Arabic, Syriac and Kaithi that belong to the numbers behind them and are seen. */
    private static final Set<Integer> SEEN =
            Set.of(0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD);

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x00AD, "软连字符"),
            Map.entry(0x200B, "零宽空格"),
            Map.entry(0x200C, "零宽不连字符"),
            Map.entry(0x200D, "零宽连字符"),
            Map.entry(0x200E, "从左到右标记"),
            Map.entry(0x200F, "从右到左标记"),
            Map.entry(0x2028, "行分隔符"),
            Map.entry(0x2029, "段分隔符"),
            Map.entry(0x202A, "从左到右嵌入"),
            Map.entry(0x202B, "从右到左嵌入"),
            Map.entry(0x202C, "方向控制结束"),
            Map.entry(0x202D, "从左到右强制"),
            Map.entry(0x202E, "从右到左强制"),
            Map.entry(0x2060, "词连接符"),
            Map.entry(0xFEFF, "字节顺序标记"),
            Map.entry((int) '\t', "制表符"),
            Map.entry((int) '\n', "换行符"),
            Map.entry((int) '\r', "回车符"));

    private Unseen() {}

    /** What a text of several lines may not have in it. */
    public static Optional<Reason> inText(String text) {
        return first(text, false);
    }

    /** What a name, a title, anything of one line may not have in it: no tabs and no ends of lines either. */
    public static Optional<Reason> inLine(String text) {
        return first(text, true);
    }

    /** The text without them. */
    public static String leftOut(String text) {
        if (text.codePoints().noneMatch(Unseen::isUnseen)) return text;
        return text.codePoints()
                .filter(one -> !isUnseen(one))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Optional<Reason> first(String text, boolean oneLine) {
        var before = 0;
        for (var at = 0; at < text.length(); before++) {
            var one = text.codePointAt(at);
            if (isUnseen(one) || (oneLine && isSpacing(one))) return Optional.of(reason(one, before));
            at += Character.charCount(one);
        }
        return Optional.empty();
    }

    private static boolean isUnseen(int one) {
        if ((one >= ' ' && one <= '~') || (one >= FIRST_IDEOGRAPH && one <= LAST_IDEOGRAPH)) return false;
        return switch (Character.getType(one)) {
            case Character.FORMAT -> !SEEN.contains(one);
            // Half of a character, which no store keeps.
            case Character.SURROGATE -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.CONTROL -> !isSpacing(one);
            default -> FILLERS.contains(one) || (one & 0xFFFE) == 0xFFFE || (one >= 0xFDD0 && one <= 0xFDEF);
        };
    }

    private static boolean isSpacing(int one) {
        return one == '\t' || one == '\n' || one == '\r';
    }

    private static String nameOf(int one) {
        return switch (Character.getType(one)) {
            case Character.SURROGATE -> "不完整的字符";
            case Character.FORMAT, Character.CONTROL -> "控制字符";
            default -> "空白填充字符";
        };
    }

    private static Reason reason(int one, int before) {
        var number = "U+%04X".formatted(one);
        return new Reason(
                NOT_ALLOWED,
                "第 %d 个字是看不见的字符 %s（%s），请删去后重新输入".formatted(before + 1, number, NAMES.getOrDefault(one, nameOf(one))),
                "Character %d cannot be seen: %s (%s); take it out"
                        .formatted(before + 1, number, Character.getName(one)));
    }
}
