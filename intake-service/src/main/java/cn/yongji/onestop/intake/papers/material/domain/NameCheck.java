package cn.yongji.onestop.intake.papers.material.domain;

import java.util.Set;

/** Whether a material is what its name says. Judged by its content; what the sender claims about the type counts nothing. */
public sealed interface NameCheck {
    /** It is. */
    record Matches(FileKind kind) implements NameCheck {}

    /** Files with this ending are not taken. */
    record NotTaken(String name) implements NameCheck {}

    /** The name says one thing, the content another. */
    record Differs(FileKind claimed, String found) implements NameCheck {}

    /** By the first bytes alone, before the rest is stored. */
    static NameCheck ofBeginning(String name, String detected) {
        var claimed = FileKind.claimedBy(name);
        if (claimed.isEmpty()) return new NotTaken(name);
        return claimed.get().beginsAs(detected) ? new Matches(claimed.get()) : new Differs(claimed.get(), detected);
    }

    /**
     * By the names of the parts inside a container: a ZIP that was cut off has no directory, and an OFD without
     * {@code OFD.xml} is no OFD.
     */
    static NameCheck ofDirectory(FileKind kind, Set<String> entries) {
        if (kind.packing().isEmpty()) return new Matches(kind);
        if (entries.isEmpty()) return new Differs(kind, kind.contentType() + "; incomplete");
        return kind.tellingParts().isEmpty() || kind.tellingParts().stream().anyMatch(entries::contains)
                ? new Matches(kind)
                : new Differs(kind, kind.contentType());
    }
}
