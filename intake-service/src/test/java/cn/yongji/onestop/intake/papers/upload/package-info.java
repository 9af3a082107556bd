/** Rules of uploads in parts. */
package cn.yongji.onestop.intake.upload;
