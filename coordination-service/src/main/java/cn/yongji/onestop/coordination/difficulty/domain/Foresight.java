package cn.yongji.onestop.coordination.difficulty.domain;

import java.util.Optional;

/**
 * 提前研判 (S2): what was said on the visit that saw a difficulty coming.
 *
 * @param link 环节 in which it is expected
 * @param owner who was named for it; he starts with it
 * @param plannedResolution what is meant to be done about it
 */
public record Foresight(String visitId, String link, DifficultyOwner owner, Optional<String> plannedResolution) {}
