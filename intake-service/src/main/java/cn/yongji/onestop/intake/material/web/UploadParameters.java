package cn.yongji.onestop.intake.material.web;

import cn.yongji.onestop.intake.catalogue.domain.Catalogue;
import cn.yongji.onestop.platform.web.InputError;
import cn.yongji.onestop.platform.web.Problem;
import cn.yongji.onestop.platform.web.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Name and slots of an upload, checked before a byte is read. */
record UploadParameters(String name, SortedSet<String> slots) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_SLOTS = 20;

    static UploadParameters of(@Nullable String name, @Nullable List<String> slots, Catalogue catalogue) {
        var errors = new ArrayList<InputError>();
        var stripped = name == null ? "" : name.strip();
        if (!isFileName(stripped)) {
            errors.add(InputError.in(
                    "name",
                    "file-name-invalid",
                    "name 为文件名，如 营业执照.pdf；最长 200 字，不含路径和控制字符",
                    "name is a file name such as licence.pdf, at most 200 characters, no path, no control characters"));
        }
        var known = new TreeSet<String>();
        for (var slot : slots == null ? List.<String>of() : slots) {
            if (catalogue.slot(slot).isPresent() && known.size() < MOST_SLOTS) known.add(slot);
            else errors.add(unknown(slot));
        }
        if (!errors.isEmpty()) throw new ProblemException(Problem.invalidParameter(errors.toArray(InputError[]::new)));
        return new UploadParameters(stripped, known);
    }

    private static InputError unknown(String slot) {
        return InputError.in("slot", "slot-unknown", "目录中没有这个材料槽位：" + slot, "The catalogue has no slot " + slot);
    }

    private static boolean isFileName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    }
}
