/** Wires the catalogue. */
@NullMarked
package cn.yongji.onestop.intake.rules.catalogue;

import org.jspecify.annotations.NullMarked;
