package cn.yongji.onestop.tlog.note;

import java.util.List;
import java.util.OptionalLong;

/** A note with at least one signature that verifies: what it says, and who says so. */
public record OpenedNote(String text, List<SignedBy> signed) {
    public OpenedNote {
        signed = List.copyOf(signed);
    }

    /**
     * @param seconds since 1970, when a witness had seen it; a log does not say when
     */
    public record SignedBy(VerifierKey key, OptionalLong seconds) {}

    public boolean isSignedBy(VerifierKey key) {
        return signed.stream().anyMatch(by -> by.key().equals(key));
    }
}
