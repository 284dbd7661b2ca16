W2870_asia
u i BC-ID--Banjir-Demak 1stLd-Writethru     05-12 1049
^BC-ID--Banjir Demak, 1st Ld-Writethru,466<
^Banjir Demak: 1.200 warga mengungsi<
^Air naik sejak dini hari di tiga kecamatan.<
^AP Photo JAK101, JAK102<
^(Eds: Updates. With AP Photos.)<
^By SARI CONTOH=
^Associated Press=
	   DEMAK, Indonesia (AP) _ Air naik sejak dini hari _ kata ``petugas'' di lapangan. 
 
	   Sekolah libur tiga hari.

	   AP-WF-05-12-26 0230GMT<


