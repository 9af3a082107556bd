package cn.yongji.onestop.local.verifier;

import cn.yongji.onestop.tlog.note.SignedNote;
import cn.yongji.onestop.tlog.proof.LogPolicy;
import cn.yongji.onestop.tlog.proof.ProofFile;
import java.nio.file.Path;

/** What was given to be looked at. */
sealed interface Exhibit {
    /** By which name it was given. */
    String name();

    /** Whose signatures count. */
    record Policy(String name, LogPolicy policy) implements Exhibit {}

    /** One entry with the way to a root. */
    record Proof(String name, ProofFile file) implements Exhibit {}

    /** A checkpoint that somebody kept. */
    record Note(String name, SignedNote note) implements Exhibit {}

    /** Entries, one a line. */
    record Export(String name, Path file) implements Exhibit {}

    /** The public log: a folder with what is served, or the address that serves it. */
    record Log(String name, LogFiles files) implements Exhibit {}
}
