/**
 * Which departments, matters and material slots there are. Every service begins with those of the catalogue that comes with the
 * program, and learns on the reference topic what later versions add.
 */
@NullMarked
package cn.yongji.onestop.platform.catalogue;

import org.jspecify.annotations.NullMarked;
