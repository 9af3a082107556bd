package cn.yongji.onestop.kernel.event;

import org.jspecify.annotations.Nullable;

/**
 * One thing that differs.
 *
 * @param name of it in the list, such as {@code M06.due}
 * @param listed what the service holds; absent where it holds nothing there
 * @param recorded what the ledger makes of its entries; absent where they give nothing
 */
public record DifferingField(
        String name, @Nullable String listed, @Nullable String recorded) {}
