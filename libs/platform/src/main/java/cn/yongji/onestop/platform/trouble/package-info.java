/**
 * What goes wrong: what passes by itself and is waited for, what lasts and is put aside, and how one thing that lasts is
 * kept from stopping the others.
 */
@NullMarked
package cn.yongji.onestop.platform.trouble;

import org.jspecify.annotations.NullMarked;
