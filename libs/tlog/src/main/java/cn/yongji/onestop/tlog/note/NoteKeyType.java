package cn.yongji.onestop.tlog.note;

import java.util.Arrays;
import java.util.Optional;

/** What a key signs. Its number stands before the key's bytes and goes into the key's own number. */
public enum NoteKeyType {
    /** The text of a note: the key of a log. */
    ED25519(0x01),
    /** A checkpoint and the time at which it was the largest consistent one seen: the key of a witness. */
    COSIGNATURE(0x04);

    private final int number;

    NoteKeyType(int number) {
        this.number = number;
    }

    public byte number() {
        return (byte) number;
    }

    static Optional<NoteKeyType> of(byte number) {
        return Arrays.stream(values()).filter(type -> type.number() == number).findFirst();
    }
}
