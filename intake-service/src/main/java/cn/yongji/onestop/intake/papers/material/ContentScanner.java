package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.FileKind;
import java.util.Optional;

/**
 * Looks for what may do harm, while the bytes pass. A material with a finding is kept in quarantine until somebody
 * answers for it.
 */
public interface ContentScanner {
    Scan begin(String name, FileKind kind);

    /** One content being looked at. */
    interface Scan {
        void add(byte[] bytes, int length);

        /** What was found, after the last byte; nothing where it is clean. */
        Optional<String> finding();
    }
}
