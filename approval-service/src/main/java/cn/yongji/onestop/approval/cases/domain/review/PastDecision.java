package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.calendar.Act;
import java.util.Optional;

/** 已撤回的结论: a decision that was taken back. It stays in the history with its author and the reason. */
public record PastDecision(
        Verdict verdict,
        Optional<String> ground,
        Optional<String> opinion,
        Optional<String> resultNumber,
        Act decided,
        String reason,
        Act withdrawn) {}
