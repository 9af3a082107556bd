/** Identifiers that the services exchange. Each is a type of its own, so that two of them cannot be swapped. */
@NullMarked
package cn.yongji.onestop.kernel.id;

import org.jspecify.annotations.NullMarked;
