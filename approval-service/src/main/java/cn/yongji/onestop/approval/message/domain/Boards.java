package cn.yongji.onestop.approval.message.domain;

import java.util.List;
import java.util.Optional;

/** The boards of all cases. */
public interface Boards {
    Optional<Board> of(String caseId);

    /** Those on which a department waits for an answer, in the order of their cases. */
    List<Board> withRejections(Optional<String> afterCase, int limit);
}
