package cn.yongji.onestop.kernel.event;

import org.jspecify.annotations.Nullable;

/** One thing that is asked for 补正事项: a material slot or a field of the form, and why in words. */
public record RequestedItem(@Nullable String slot, @Nullable String pointer, String text) {}
