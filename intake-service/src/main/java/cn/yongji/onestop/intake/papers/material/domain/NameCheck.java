package cn.yongji.onestop.intake.papers.material.domain;

import java.util.Optional;
import java.util.Set;

/** Whether a material is what its name says. Judged by its content; what the sender claims about the type counts nothing. */
public sealed interface NameCheck {
    /** It is. */
    record Matches(FileKind kind) implements NameCheck {}

    /** Files with this ending are not taken. */
    record NotTaken(String name) implements NameCheck {}

    /** The name says one thing, the content another. */
    record Differs(FileKind claimed, String found) implements NameCheck {}

    /** It begins as it should, and its end is missing. */
    record Cut(FileKind kind) implements NameCheck {}

    /** By the first bytes alone, before the rest is stored. */
    static NameCheck ofBeginning(String name, String detected) {
        var claimed = FileKind.claimedBy(name);
        if (claimed.isEmpty()) return new NotTaken(name);
        return claimed.get().beginsAs(detected) ? new Matches(claimed.get()) : new Differs(claimed.get(), detected);
    }

    /** By the last bytes: a file that was cut does not end as its kind does. */
    static NameCheck ofEnding(FileKind kind, Tail tail) {
        return kind.endsAs(tail) ? new Matches(kind) : new Cut(kind);
    }

    /**
     * By the names of the parts inside a container: an OFD without {@code OFD.xml} is no OFD.
     *
     * @param parts those by which kinds are told apart; nothing where there is no whole directory
     */
    static NameCheck ofDirectory(FileKind kind, FileKind.Packing packing, Optional<Set<String>> parts) {
        if (parts.isEmpty()) return new Cut(kind);
        return kind.canHold(parts.get())
                ? new Matches(kind)
                : new Differs(kind, FileKind.mediaTypeOf(packing, parts.get()));
    }
}
