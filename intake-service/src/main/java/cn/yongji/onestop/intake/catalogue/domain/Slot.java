package cn.yongji.onestop.intake.catalogue.domain;

import cn.yongji.onestop.kernel.id.MatterCode;
import java.util.Optional;

/**
 * 应交材料. A slot has one code across all matters: what fills it fills it for all of them (S29, S30).
 *
 * @param reusable whether what fills it may serve other matters
 * @param filledBy the matter whose result fills it, where one does
 */
public record Slot(String code, String name, String description, boolean reusable, Optional<MatterCode> filledBy) {}
