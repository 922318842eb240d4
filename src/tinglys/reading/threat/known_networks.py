"""Criminal networks that reports name without explaining them.

Only bodies that courts, governments or international organisations have publicly named as criminal
organisations, and only their names. Networks that a document introduces itself ("the … gang",
"…-nettverket") need no entry here.
"""

# name as printed, kind (a code of the codebook's network kinds), further names
KNOWN_NETWORKS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("'Ndrangheta", "mafia", ("Ndrangheta", "’Ndrangheta", "‘Ndrangheta")),
    ("Cosa Nostra", "mafia", ()),
    ("Camorra", "mafia", ()),
    ("Sacra Corona Unita", "mafia", ()),
    ("Clan del Golfo", "cartel", ("CDG", "Gulf Clan", "Gaitanistas")),
    ("Sinaloa Cartel", "cartel", ("Sinaloa-kartellet", "Sinaloakartellet", "Cártel de Sinaloa")),
    ("Jalisco New Generation Cartel", "cartel", ("CJNG", "Cártel de Jalisco Nueva Generación", "Cartel de Jalisco Nueva Generación", "Jalisco-kartellet")),
    ("Los Zetas", "cartel", ()),
    ("La Familia Michoacana", "cartel", ()),
    ("Tren de Aragua", "gang", ()),
    ("Primeiro Comando da Capital", "gang", ("PCC", "First Capital Command")),
    ("Comando Vermelho", "gang", ("Red Command",)),
    ("Los Choneros", "gang", ()),
    ("Los Lobos", "gang", ()),
    ("MS-13", "gang", ("Mara Salvatrucha",)),
    ("Barrio 18", "gang", ("18th Street Gang",)),
    ("Mocro Maffia", "network_group", ("Mocro Mafia", "Mocro-mafiaen", "Mocromaffia", "Mocro-maffiaen")),
    ("Black Axe", "confraternity", ("Neo Black Movement",)),
    ("Supreme Eiye Confraternity", "confraternity", ("Eiye",)),
    ("Yakuza", "yakuza", ()),
    ("14K", "triad", ("14K Triad",)),
    ("Sun Yee On", "triad", ()),
    ("Hells Angels", "outlaw_motorcycle_club", ("Hells Angels MC", "Hells Angels MC Norway", "HAMC", "Hell's Angels")),
    ("Bandidos", "outlaw_motorcycle_club", ("Bandidos MC",)),
    ("Outlaws MC", "outlaw_motorcycle_club", ()),
    ("Satudarah", "outlaw_motorcycle_club", ("Satudarah MC",)),
    ("No Surrender MC", "outlaw_motorcycle_club", ("No Surrender",)),
    ("Gypsy Joker", "outlaw_motorcycle_club", ("Gypsy Joker MC",)),
    ("Mongols MC", "outlaw_motorcycle_club", ("Mongols",)),
    ("Comanches MC", "outlaw_motorcycle_club", ("Comanches",)),
    ("Loyal to Familia", "gang", ("LTF",)),
    ("Brothas", "gang", ()),
    ("Black Jackets", "gang", ()),
    ("Dödspatrullen", "network", ("Dødspatruljen",)),
    ("Vory v Zakone", "mafia", ("vory v zakone", "Thieves-in-Law", "thieves-in-law")),
    ("Kinahan organised crime group", "network", ("Kinahan Organised Crime Group", "Kinahan cartel", "Kinahan Cartel", "Kinahan OCG", "Kinahans")),
)  # fmt: skip
