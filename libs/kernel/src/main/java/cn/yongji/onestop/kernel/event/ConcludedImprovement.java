package cn.yongji.onestop.kernel.event;

import cn.yongji.onestop.kernel.event.word.ImprovementVerdict;
import cn.yongji.onestop.kernel.event.word.Word;

/**
 * What became of a suggestion.
 *
 * @param owner who sees to it
 */
public record ConcludedImprovement(
        String improvementId, Word<ImprovementVerdict> verdict, String reason, String owner) {}
