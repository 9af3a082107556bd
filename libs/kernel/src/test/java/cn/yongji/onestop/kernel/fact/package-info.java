/** Names of facts and of the catalogue. */
@NullMarked
package cn.yongji.onestop.kernel.fact;

import org.jspecify.annotations.NullMarked;
